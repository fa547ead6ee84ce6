import { readLines, type StreamLine } from '#io';
import { type Engine, repair } from '#pipeline';
import { asWire } from '#report';
import type { Settings } from '#settings';
import { openEngine } from '#assembly';
import { parse, ruleOptions, settingsOf } from '../options.ts';
import type { Streams } from '../streams.ts';

/** `debabel pipe`: one JSON object a line in, one a line out, in order, each written before the next is read, so that memory stays bounded. */
export async function pipeCommand(argv: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = parse('pipe', argv, ruleOptions);
  const settings = await settingsOf(values, streams);
  const engine = await openEngine(settings);
  if (positionals.length > 0) await streams.stderr.write('debabel: pipe reads standard input; FILE is not looked at\n');
  for await (const line of readLines(streams.stdin)) {
    if ('text' in line && line.text.trim() === '') continue;
    await streams.stdout.write(`${JSON.stringify(answer(engine, settings, line))}\n`);
  }
  return 0;
}

/** What goes out for one line. A bad line is told, and the next one goes on. */
function answer(engine: Engine, settings: Settings, line: StreamLine): object {
  if ('fault' in line) return failure(null, line.fault, line.fault === 'not-utf8' ? 'Expected UTF-8' : 'Expected a line of at most 256 MB');
  let record: unknown;
  try {
    record = JSON.parse(line.text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return failure(null, 'input-line', `Expected one JSON object a line: ${error instanceof Error ? error.message : 'not JSON'}`);
  }
  const { id = null, text, format = 'text' } = typeof record === 'object' && record !== null ? (record as Record<string, unknown>) : {};
  if (typeof text !== 'string') return failure(id, 'input-line', 'Expected an object with a string `text`, and `id` and `format` if you like');
  if (format !== 'text') return failure(id, 'unknown-format', `Expected \`format\` to be text, got \`${JSON.stringify(format)}\``);
  return { id, ...asWire(repair(engine, text, { name: typeof id === 'string' ? id : 'text', profile: settings.profile })) };
}

function failure(id: unknown, code: string, message: string): object {
  return { id, error: { code, message } };
}
