/** Most marks of emphasis, links, code, tags and tables between two blank lines: real texts have a hundred times less. */
const mostMarks = 3000;

/** A line inside of fifty quotations or lists, or as far to the right: nobody reads it. */
const deepLine = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){50}|^[ \t]{400}/;

/**
 * The text with blanks where a parser would take more than linear time: for what is nested or marked beyond all reason. Places stay.
 * What is blank has no prose.
 */
export function tame(text: string): string {
  let tamed = '';
  let last = 0;
  for (const { 0: block, index } of text.matchAll(/(?:[^\r\n]*\S[^\r\n]*(?:\r\n?|\n|$))+/g)) {
    const sound = isSound(block);
    if (sound) continue;
    tamed += text.slice(last, index) + block.replace(/[^\r\n]/g, ' ');
    last = index + block.length;
  }
  return tamed + text.slice(last);
}

function isSound(block: string): boolean {
  if (block.length < 100) return true;
  let marks = 0;
  for (let at = 0; at < block.length; at++) if (isMark(block.charCodeAt(at))) marks++;
  return marks < mostMarks && !block.split(/[\r\n]+/).some((line) => deepLine.test(line));
}

/** One of ``! & * < [ ] _ ` | ~ \`` or a dash of a list. */
function isMark(unit: number): boolean {
  return (
    unit === 33 ||
    unit === 38 ||
    unit === 42 ||
    unit === 60 ||
    unit === 62 ||
    (unit >= 91 && unit <= 93) ||
    unit === 95 ||
    unit === 96 ||
    unit === 124 ||
    unit === 126
  );
}
