/** Tokens whose text is a paragraph of prose. */
export const blocks: ReadonlySet<string> = new Set([
  'paragraph',
  'atxHeadingText',
  'setextHeadingText',
  'tableContent',
]);

/** Tokens that hold no prose, with all that is in them. */
export const skipped: ReadonlySet<string> = new Set([
  'codeFenced',
  'codeIndented',
  'yaml',
  'toml',
  'definition',
  'gfmFootnoteDefinitionLabel',
  'gfmFootnoteCall',
  'resourceDestination',
  'reference',
  'taskListCheck',
  'tableDelimiterRow',
]);

/** Tokens that stand in a sentence and are no words. */
export const objects: ReadonlySet<string> = new Set(['codeText', 'autolink', 'literalAutolink']);

/** Tokens that are one white space together: a line break, and what the next line begins with. */
export const spaces: ReadonlySet<string> = new Set([
  'lineEnding',
  'whitespace',
  'lineSuffix',
  'linePrefix',
  'hardBreakTrailing',
  'hardBreakEscape',
  'blockQuotePrefix',
  'listItemIndent',
  'gfmFootnoteDefinitionIndent',
  'gfmFootnoteDefinitionWhitespace',
]);

/** HTML: blocks of it, and tags and comments in a sentence. */
export const html: ReadonlySet<string> = new Set(['htmlFlow', 'htmlText']);

/** Whether a token is read without what is in it. */
export function isLeaf(type: string): boolean {
  return (
    type === 'data' ||
    type === 'characterEscape' ||
    type === 'characterReference' ||
    objects.has(type) ||
    spaces.has(type)
  );
}
