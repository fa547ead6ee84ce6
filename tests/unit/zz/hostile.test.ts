import { test } from 'vitest';
import { repair } from '#pipeline';
import { engine } from '../../helpers/engine.ts';
import { exampleLines } from '../pipeline/any-news.ts';

const pieces = ['a', '(', '"', 'a b. ', '[t]', '\u0301', 'x\n', "'", '“', '\n', ' ', '&amp;', '\u200b', 'http://a.b ', 'hovered the idea ', 'The Zelsky. ', '[', '\\"', '…', 'Â', 'â€™ ', '#x ', '{{a}}', '(Tagstotranslate) a', 'Putin ', '1,', '- ', 'A.', 'said , ', '<b>', '%s', 'é', '漢', '😀', '_', '|', '*', '\t', '\r', 'interviews with Trump '];
const only = process.env['ONLY'];
test('hostile', () => {
  repair(engine, exampleLines.join('\n').slice(0, 20000));
  for (const piece of only ? [JSON.parse(only) as string] : pieces) {
    const times: number[] = [];
    for (const size of [20_000, 80_000, 320_000]) {
      const text = piece.repeat(size / piece.length);
      const begin = performance.now();
      const r = repair(engine, text);
      times.push(Math.round(performance.now() - begin));
      if (size === 320_000) times.push(r.decisions.length, r.passes);
      if ((times.at(-1) ?? 0) > 8000 && size < 320_000) { times.push(-1); break; }
    }
    console.log(JSON.stringify(piece), times.join(' '));
  }
  for (const n of [250, 1000, 4000]) {
    const text = Array.from({ length: n }, (_, i) => exampleLines[(i * 7) % exampleLines.length]).join('\n');
    const begin = performance.now();
    const r = repair(engine, text);
    console.log('lines', n, text.length, Math.round(performance.now() - begin), r.decisions.length, r.passes);
  }
}, 1e7);
