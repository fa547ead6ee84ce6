import type { Trigger } from '#rulekit';

/** One of these phrases, as the source of a regular expression: any white space between words, any apostrophe. Longest first. */
export function oneOf(phrases: readonly string[]): string {
  const sources = phrases
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) =>
      phrase
        .replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
        .replaceAll(' ', '\\s{1,2}')
        .replaceAll("'", "['’]"),
    );
  return `(?:${sources.join('|')})`;
}

/** Tells whether a text goes on, at an offset, as this source of a regular expression says. Any case. */
export function goesOn(source: string): (text: string, offset: number) => boolean {
  let here: RegExp | undefined;
  return (text, offset) => {
    here ??= new RegExp(source, 'iuy');
    here.lastIndex = offset;
    return here.test(text);
  };
}

/** A trigger of common words that counts only before certain words. No words after it: it always counts. */
export function followedBy(pairs: Readonly<Record<string, readonly string[]>>): Pick<Trigger, 'words' | 'wordIf'> {
  const next = new Map(Object.entries(pairs));
  return {
    words: [...next.keys()],
    wordIf: (word) => {
      const followers = next.get(word.lower);
      return followers === undefined || followers.length === 0 || followers.includes(word.next?.lower ?? '');
    },
  };
}

/** A name as it is written: one capital letter, then what names hold. Ends where another word begins. */
const name: string = String.raw`[\p{Lu}\p{Lo}\d@][\p{L}\p{M}\d.'’@-]{0,30}`;
/** Up to nine of them, with what stands between the names of people and firms. */
export const names: string = String.raw`${name}(?:[\s,/&]{1,3}(?:(?:and|of|the|for)\s)?${name}){0,8}`;
