import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lacks } from '../../helpers/needs.ts';
import { start } from '../../helpers/program.ts';

/** How much goes through, in bytes: enough that a leak of a few bytes a word would show. */
const size = 150_000_000;

/** Most memory that the program may have had at any time, in kB. */
const most = 400_000;

const sentences = [
  'The council said on Tuesday that the bridge would be closed for two weeks.',
  'Farmers along the river had asked for help since the flood in March.',
  'He told reporters that 412 houses had no water and that the pumps were on their way.',
  'The mayor promised “a quick answer”, but gave no date.',
  'Schools in the valley stay open, and buses run every hour.',
  'Last year the same road was closed three times.',
];

/** A text of about four kilobytes that a feed may bring, a paragraph a line, as a JSON string without its end. */
const body = JSON.stringify(Array.from({ length: 54 }, (_, index) => `${sentences[index % 6] ?? ''}\n`).join('')).slice(
  0,
  -1,
);

/** Lines until the size is reached, each with an id and a word that no other has, and now and then a garbled one. */
function* lines(): Generator<string> {
  let sent = 0;
  for (let index = 0; sent < size; index++) {
    const own = `${index % 8 === 0 ? 'He hovered the idea. ' : ''}Item ${index.toString(26).replaceAll(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)))}.`;
    const line = `{"id":${index},"text":${body}${own}"}\n`;
    sent += line.length;
    yield line;
  }
}

test.skipIf(lacks('/proc/self/status'))(
  'pipe: memory stays flat over a long stream',
  async () => {
    const child = start(['pipe', '--no-config']);
    let asked = 0;
    let answered = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) answered++;
    });
    for (const line of lines()) {
      asked++;
      if (!child.stdin.write(line)) await once(child.stdin, 'drain');
    }
    while (answered < asked) await once(child.stdout, 'data');
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    child.stdin.end();
    expect((await once(child, 'exit'))[0]).toBe(0);
    expect(answered).toBe(asked);
    expect(Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1])).toBeLessThan(most);
  },
  400_000,
);
