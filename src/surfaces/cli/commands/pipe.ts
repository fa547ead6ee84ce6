import { readLines, type StreamLine } from '#io';
import { type Engine, repair } from '#pipeline';
import { asWire } from '#report';
import type { Settings } from '#settings';
import { openEngine } from '../open-engine.ts';
import type { Streams } from '../streams.ts';

/** One JSON object a line in, one a line out, in order, each written before the next is read: memory stays bounded however long the stream. */
export async function pipe(settings: Settings, { stdin, stdout }: Streams): Promise<number> {
  const engine = await openEngine(settings);
  for await (const line of readLines(stdin)) {
    if ('text' in line && line.text.trim() === '') continue;
    await stdout.write(`${JSON.stringify(answer(engine, settings, line))}\n`);
  }
  return 0;
}

/** What goes out for one line. A bad line is told, and the next one goes on. */
function answer(engine: Engine, settings: Settings, line: StreamLine): object {
  if ('fault' in line) {
    const message = line.fault === 'not-utf8' ? 'Expected UTF-8' : 'Expected a line of at most 256 MB';
    return { id: null, error: { code: line.fault, message } };
  }
  let record: unknown;
  try {
    record = JSON.parse(line.text);
  } catch (error) {
    return { id: null, error: { code: 'input-line', message: `Expected one JSON object a line: ${error instanceof Error ? error.message : 'not JSON'}` } };
  }
  const { id = null, text, format = 'text' } = typeof record === 'object' && record !== null ? (record as Record<string, unknown>) : {};
  if (typeof text !== 'string') return { id, error: { code: 'input-line', message: 'Expected an object with a string `text`, and `id` and `format` if you like' } };
  if (format !== 'text') return { id, error: { code: 'unknown-format', message: `Expected \`format\` to be text, got \`${JSON.stringify(format)}\`` } };
  return { id, ...asWire(repair(engine, text, { name: typeof id === 'string' ? id : 'text', profile: settings.profile })) };
}
