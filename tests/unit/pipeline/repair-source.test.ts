import { expect, test } from 'vitest';
import { repair, repairSource } from '#pipeline';
import { readerOf } from '#read';
import { asWire } from '#report';
import { engine } from '../../helpers/engine.ts';
import { asSource, readToy } from '../read/toy.ts';

const read = asSource(readToy);
const garbled = 'Ukrainian President <b>Volodymyr</b> Zelsky spoke.<p>A &a; B\nmet <i>President Volodymyr Zelsky</i>.';

test('repairs are written into the source, and the rest of it stays', () => {
  const { whole, items } = repairSource(engine, garbled, read);
  expect(whole.output).toBe(garbled.replaceAll('Zelsky', 'Zelensky'));
  expect(items.map(({ output }) => output)).toEqual([readToy(whole.output).prose]);
  expect(whole.summary).toEqual(items[0]?.summary);
});

test('findings stand in places of the source, and their repairs make the output', () => {
  const { output, findings } = asWire(repairSource(engine, garbled, read).whole);
  expect(findings.filter(({ kind }) => kind === 'repair')).toHaveLength(2);
  let made = garbled;
  for (const { start, end, text, kind, replacements } of findings.toReversed()) {
    expect(garbled.slice(start, end)).toBe(text);
    if (kind === 'repair') made = made.slice(0, start) + (replacements[0]?.text ?? '') + made.slice(end);
  }
  expect(made).toBe(output);
});

test('a second run changes nothing', () => {
  const { output } = repairSource(engine, garbled, read).whole;
  expect(repairSource(engine, output, read).whole.output).toBe(output);
});

test('what would not read as repaired is left as it came, and suggested', () => {
  const forgetful = (text: string) => (text === garbled ? read(text) : asSource(() => readToy('something else'))(text));
  const { whole, items } = repairSource(engine, garbled, forgetful);
  expect(whole.output).toBe(garbled);
  expect(items[0]?.output).toBe(items[0]?.document.text);
  expect(whole.summary).toMatchObject({ repaired: 0, grade: 'edit' });
  expect(asWire(whole).findings.map(({ doubt }) => doubt)).toContain('unwritable');
});

test('what has no place in its source is suggested, and the rest is repaired', () => {
  const text = 'President [Volodymyr Zelsky] spoke. President Volodymyr Zelsky left.\n\n[Volodymyr Zelsky]: x';
  const { whole } = repairSource(engine, text, readerOf('markdown'));
  expect(whole.output).toBe(text.replace('Zelsky left', 'Zelensky left'));
  expect(whole.summary).toMatchObject({ repaired: 1 });
  expect(asWire(whole).findings.map(({ doubt }) => doubt)).toContain('unwritable');
});

test('a paragraph that would not read as repaired is left, and the others are repaired', () => {
  const twice = 'President Volodymyr Zelsky spoke.<p>President Volodymyr Zelsky left.';
  const stubborn = (text: string) => read(text.replace('Zelensky spoke', 'Zelsky spoke'));
  const { whole } = repairSource(engine, twice, stubborn);
  expect(whole.output).toBe(twice.replace('Zelsky left', 'Zelensky left'));
});

test('plain text is repaired as prose is', () => {
  const text = 'Ukrainian President Volodymyr Zelsky spoke.\n\nHe make a photo.';
  expect(asWire(repairSource(engine, text, readerOf('text')).whole)).toEqual(asWire(repair(engine, text)));
});
