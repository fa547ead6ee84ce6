import { expect, test } from 'vitest';
import { openKnowledge } from '#io';
import { createEngine, repair, repairSource } from '#pipeline';
import { asWire } from '#report';
import { defineRule } from '#rulekit';
import { engine } from '../../helpers/engine.ts';
import { asSource, readToy } from '../read/toy.ts';
import { readers } from '../../helpers/readers.ts';

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
  const { whole } = repairSource(engine, text, readers.markdown);
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
  expect(asWire(repairSource(engine, text, readers.text).whole)).toEqual(asWire(repair(engine, text)));
});

/** Takes every ` zap` out of a text, whatever comes together then. */
const zapping = createEngine(
  [
    defineRule(
      {
        id: 'test/zap',
        title: 'Take it out',
        why: 'Because.',
        category: 'design/markup',
        severity: 'minor',
        state: 'safe',
        raw: true,
        fix: [],
        keep: [],
        scope: 'document',
      },
      ({ text }) =>
        Array.from(text.matchAll(/ zap/g), ({ index }) => ({
          span: { start: index, end: index + 4 },
          message: 'Unexpected `zap`',
          replacements: [{ text: '', confidence: 1 }],
        })),
    ),
  ],
  openKnowledge(),
);

const item = (html: string) => `<rss><item><guid>1</guid><description><![CDATA[${html}]]></description></item></rss>`;

test.each([
  ['ends a CDATA section', 'rss', item('<p>A ]] zap> b.</p><p>It is zap over.')],
  ['makes an entity', 'rss', item('<p>A & zapamp; b.</p><p>It is zap over.')],
  ['closes a script', 'html', '<p>A < zap/script> b.<p>It is zap over.<script>c</script>'],
  ['opens a comment', 'html', '<p>A < zap!-- b.<p>It is zap over.<!-- c -->'],
  ['makes a tag', 'html', '<p>A < zapcode> b.<p>It is zap over.'],
  ['makes a shortcode', 'html', '<p>A [ zapgallery] b.<p>It is zap over.'],
  ['makes emphasis', 'markdown', 'A * zap*b** c.\n\nIt is zap over.'],
  ['makes HTML of Markdown', 'markdown', 'A < zapcode> b.\n\nIt is zap over.'],
  ['makes a link', 'markdown', 'A [b] zap(c) d.\n\nIt is zap over.'],
  ['makes a tag of subtitles', 'srt', '1\n00:00:01,000 --> 00:00:02,000\n- A < zapi> b.\n- It is zap over.\n'],
  ['makes an entity of WebVTT', 'vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\n- A & zaplt; b.\n- It is zap over.\n'],
] as const)('a deletion that %s is not made, and the others are', (_, format, text) => {
  const { whole } = repairSource(zapping, text, readers[format]);
  expect(whole.output).toBe(text.replace('is zap over', 'is over'));
  expect(whole.summary).toMatchObject({ repaired: 1, suggested: 1 });
  expect(asWire(whole).findings.map(({ doubt }) => doubt)).toContain('unwritable');
});
