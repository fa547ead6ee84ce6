import { notProse, unseen } from './html-names.ts';
import type { Tag } from './scan-markup.ts';

/** How an element keeps what is in it from being prose. `isUnseen`: it leaves nothing to be seen in a sentence. */
export interface Kept {
  readonly isUnseen: boolean;
}

/** Most units of an attribute that are looked at to know what it says. */
const longestSaid = 1000;

/** Whether what stands in an element is no prose: code, what is hidden, and what its author wants left as it is. `name`: that of its tag in `text`. */
export function keptBy(text: string, name: string, tag: Tag): Kept | undefined {
  const said = (attribute: string) => valueOf(text, tag, attribute);
  const isHidden = (said('hidden') ?? 'false') !== 'false';
  const isKept = said('translate') === 'no' || /(?:^|\s)notranslate(?:\s|$)/.test(said('class') ?? '');
  return isHidden || isKept || notProse.has(name) ? { isUnseen: isHidden || unseen.has(name) } : undefined;
}

function valueOf(text: string, { attributes }: Tag, name: string): string | undefined {
  const value = attributes.find((attribute) => attribute.name === name)?.value;
  return (
    value &&
    text
      .slice(value.start, Math.min(value.end, value.start + longestSaid))
      .trim()
      .toLowerCase()
  );
}
