import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, toSource } from '#apply';
import { editOf } from '../apply/any-edits.ts';
import { expectWordsToHold, plainTexts } from './laws.ts';
import { readers } from '../../helpers/readers.ts';

const proseOf = (format: 'srt' | 'vtt', text: string): string => readers[format](text).items[0]?.prose.trimEnd() ?? '';
const cue = (...lines: string[]): string => `1\n00:00:01,000 --> 00:00:02,000 X1:1\n${lines.join('\n')}\n\n`;

describe('the prose of subtitles', () => {
  test.each([
    ['lines of a cue are one paragraph', cue('He went', 'home.') + cue('Then slept.'), 'He went home.\nThen slept.'],
    [
      'a sentence runs over cues',
      cue('He met <i>the') + cue('president</i> of', 'Ukraine.'),
      'He met the president of Ukraine.',
    ],
    ['a dash is another speaker', cue('- Who?', '- Me, and') + cue('- You?'), 'Who?\nMe, and\nYou?'],
    ['tags are transparent', cue('{\\an8}<font color="#f00">Vol</font>odymyr'), 'Volodymyr'],
    ['what is heard is not said', cue('He went') + cue('[door slams]') + cue('home.'), 'He went\n[door slams]\nhome.'],
    [
      'without blank lines',
      '1\n00:00:01,000 --> 00:00:02,000\nOne.\n2\n00:00:01,000 --> 00:00:02,000\nTwo.',
      'One.\nTwo.',
    ],
    ['nothing of it is a text of its own', 'One\n\n00:00:01 two', ''],
  ])('srt: %s', (_, text, prose) => {
    expect(proseOf('srt', text)).toBe(prose);
    expect(proseOf('srt', text.replaceAll('\n', '\r\n'))).toBe(prose);
  });

  test('vtt: header, notes, styles, regions and ids are not prose', () => {
    const text =
      'WEBVTT - One\nKind: captions\n\nNOTE two\nthree\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:a\n\nfour\n00:01.000 --> 00:02.000 align:start\n<v Bob>Tom &amp; <c.x>Jerry</c>\n\n00:01.000 --> 00:02.000\n<v Al>met <00:01.500>&lt;here&gt;\n';
    expect(proseOf('vtt', text)).toBe('Tom & Jerry\nmet <here>');
  });
});

test('a repair across cues leaves numbers and timings', () => {
  const text = cue('He met the') + cue('the president.');
  const [item] = readers.srt(text).items;
  const edit = item && toSource(text, item, editOf(item.prose, 7, 14, 'the'));
  expect(edit && apply(text, [edit])).toBe(cue('He met the') + cue(' president.'));
});

test('new text is escaped in vtt', () => {
  const text = 'WEBVTT\n\n00:01.000 --> 00:02.000\nA word.\n';
  const [item] = readers.vtt(text).items;
  const edit = item && toSource(text, item, editOf(item.prose, 2, 6, 'x < y &amp; AT&T -->'));
  expect(edit && apply(text, [edit])).toContain('A x &lt; y &amp;amp; AT&T --&gt;.');
});

const words = fc
  .array(
    fc.constantFrom('word', 'Kyiv', ' ', '.', '<i>', '</i>', '&amp;', '- ', '{\\an8}', '\n', '[x]', '😀', '<', '5'),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join('').replace(/\n+$/, ''));
const cues = fc.array(words, { maxLength: 4 });

test('for any subtitles: a word that is replaced changes only its range, and what is read again has the new one', () => {
  const srt = cues.map((all) =>
    all.map((text, index) => `${index + 1}\r\n00:00:0${index},000 --> 00:00:09,000\r\n${text}\r\n`).join('\r\n'),
  );
  const vtt = cues.map((all) => `WEBVTT\n\n${all.map((text) => `00:01.000 --> 00:09.000\n${text}\n`).join('\n')}`);
  // A mark alone may end a sentence or begin what is heard.
  // SubRip has no escapes, and a line that nothing is left of ends its cue: both are found by reading again, and left.
  expectWordsToHold(readers.srt, srt, { made: ['new', 'a new', 'Kyiv', 'x%', '&'] });
  expectWordsToHold(readers.vtt, vtt, {
    made: [...plainTexts, '<b>', '&amp;', '-->'].filter((text) => /^[\p{L}&<>-]/u.test(text)),
  });
});
