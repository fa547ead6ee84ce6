import { mostOldFit } from '#language';
import { oneLine, percent } from '#report';
import type { ContextWord, GateReason, ToldGram } from '#rulekit';

/** Words around that are told on each side. */
const mostContext = 4;

/** Why the language model takes one word for another in a place: a table for a terminal. Chances are log10, so that 0 is certain. */
export function gateLines(gate: GateReason, machineMade: boolean): string[] {
  const { garbled, meant, grams, topics, signs, score, likelihood, strict, loose, worth } = gate;
  const [threshold, which] = machineMade ? [loose, 'loose'] : [strict, 'strict'];
  return [
    `neighbours  ${oneLine(garbled)}: log10 of the chance after two words, one, none; * is the longest that the model has`,
    ...grams.garbled.map(gramLine),
    `            ${oneLine(meant)}`,
    ...grams.meant.map(gramLine),
    `words       nearness in meaning to ${oneLine(garbled)} and to ${oneLine(meant)}, cosine`,
    ...contextLines(gate.context),
    `topics      for: ${topicList(topics.forNear, topics.forFar)}`,
    `            against: ${topicList(topics.againstNear, topics.againstFar)}`,
    'signs       value × weight',
    ...signLines(gate),
    `score       ${fixed(score)}: likelihood ${percent(likelihood)}, worth ${percent(worth)} before calibration`,
    `            ${score >= threshold ? 'passes' : 'does not pass'} the ${which} threshold ${fixed(threshold)} (strict ${fixed(strict)}, loose ${fixed(loose)})`,
    ...(signs.oldFit > mostOldFit
      ? [
          `            ${oneLine(garbled)} fits its neighbours so well (oldFit above ${fixed(mostOldFit)}) that it is doubted only in a text that a machine made`,
        ]
      : []),
  ];
}

function gramLine({ before, word, order, three, two, one }: ToldGram): string {
  const chances = [three, two, one].map((chance, index) => fixed(chance) + (order === 3 - index ? '*' : ' '));
  return `  ${oneLine([...before, word].join(' ')).padEnd(40)} ${chances.map((chance) => chance.padStart(8)).join('')}`.trimEnd();
}

/** Words that speak most for what was meant, then those that speak most for what stands there. */
function contextLines(context: readonly ContextWord[]): string[] {
  const speaks = ({ garbled, meant }: ContextWord) => meant - garbled;
  const pro = context.filter((word) => speaks(word) > 0).slice(0, mostContext);
  const contra = context
    .filter((word) => speaks(word) < 0)
    .slice(-mostContext)
    .toReversed();
  const line = (sign: string) => (word: ContextWord) =>
    `  ${sign.padEnd(8)}  ${oneLine(word.word).padEnd(30)} ${fixed(word.garbled).padStart(8)}${fixed(word.meant).padStart(8)}`;
  const lines = [...pro.map(line('for')), ...contra.map(line('against'))];
  return lines.length > 0 ? lines : ['  none'];
}

function topicList(near: readonly string[], anywhere: readonly string[]): string {
  const far = anywhere.filter((word) => !near.includes(word));
  const lists = [
    ...(near.length > 0 ? [`${oneLine(near.join(', '))} (near)`] : []),
    ...(far.length > 0 ? [`${oneLine(far.join(', '))} (elsewhere)`] : []),
  ];
  return lists.length > 0 ? lists.join('; ') : 'none';
}

function signLines({ signs, weights, bias, offset }: GateReason): string[] {
  const names = Object.keys(weights) as (keyof typeof weights)[];
  return [
    ...names.map(
      (name) =>
        `  ${name.padEnd(14)} ${fixed(signs[name]).padStart(6)} × ${fixed(weights[name]).padStart(5)} = ${fixed(signs[name] * weights[name]).padStart(6)}`,
    ),
    `  ${'all senses'.padEnd(31)} ${fixed(bias).padStart(6)}`,
    `  ${'this sense'.padEnd(31)} ${fixed(offset).padStart(6)}`,
  ];
}

function fixed(value: number): string {
  return value.toFixed(2).replace(/^-(0\.00)$/, '$1');
}
