import { longestLine, type StreamLine } from '#io';
import { type ErrorCode, type TextFormat, textFormats } from '#model';
import { type Engine, repairSource } from '#pipeline';
import { readerOf } from '#read';
import { asWire } from '#report';
import type { Settings } from '#settings';
import { rawMember } from '../raw-member.ts';
import { internalTrouble } from '../trouble.ts';

/** How all lines are worked on. */
export interface LineTask {
  readonly engine: Engine;
  readonly settings: Settings;
  /** Of JSON, where a line names none of its own. */
  readonly fields: readonly string[] | undefined;
}

/** What goes out for lines, each with its line end; for an empty one nothing. */
export async function answerLines(task: LineTask, lines: readonly StreamLine[]): Promise<string> {
  let answers = '';
  for (const line of lines)
    if (!('text' in line) || line.text.trim() !== '') answers += `${await answer(task, line)}\n`;
  return answers;
}

/** What goes out for one line. A bad line is told, and the next one goes on. */
async function answer(task: LineTask, line: StreamLine): Promise<string> {
  if ('fault' in line)
    return failure(
      'null',
      line.fault,
      line.fault === 'not-utf8' ? 'Expected UTF-8' : `Expected a line of at most ${longestLine / 1024 / 1024} MB`,
    );
  const json = line.text.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return failure(
      'null',
      'input-line',
      `Expected one JSON object a line: ${error instanceof Error ? error.message : 'not JSON'}`,
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return failure('null', 'input-line', `Expected an object like {"id", "text"}, got ${kindOf(value)}`);
  const members = value as Readonly<Record<string, unknown>>;
  const { id, text, format = 'text', fields = task.fields } = members;
  const rawId = rawIdOf(id, json);
  const fault = (code: ErrorCode, message: string) => failure(rawId, code, message);
  if (typeof text !== 'string')
    return fault('input-line', `Expected a string \`text\`, got ${text === undefined ? 'none' : kindOf(text)}`);
  if (!isTextFormat(format)) return fault('unknown-format', formatFault(format));
  if (fields !== undefined && !isFields(fields))
    return fault('input-line', `Expected \`fields\` to be a list of paths like ["title", "items[].text"]`);
  if (members['fields'] !== undefined && format !== 'json' && format !== 'ndjson')
    return fault('input-line', `Expected \`format\` json or ndjson with \`fields\`, got \`${format}\``);
  try {
    const name = typeof id === 'string' ? id : 'text';
    const read = await readerOf(format, { ...(fields && { fields }) });
    const { whole } = repairSource(task.engine, text, read, { name, profile: task.settings.profile });
    return `{"id":${rawId},${JSON.stringify(asWire(whole)).slice(1)}`;
  } catch (error) {
    return failure(rawId, 'internal', internalTrouble(error));
  }
}

function isTextFormat(value: unknown): value is TextFormat {
  return (textFormats as readonly unknown[]).includes(value);
}

function formatFault(format: unknown): string {
  const wayOut = format === 'docx' ? ': `debabel repair` takes Word files' : '';
  return `Expected \`format\` to be one of ${textFormats.join(', ')}, got \`${JSON.stringify(format)}\`${wayOut}`;
}

function isFields(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((field) => typeof field === 'string' && field !== '');
}

/** An id as it came. What is no string is copied, not written anew: 64-bit numbers are longer than JavaScript’s. */
function rawIdOf(id: unknown, json: string): string {
  if (id === undefined) return 'null';
  return typeof id === 'string' ? JSON.stringify(id) : (rawMember(json, 'id') ?? 'null');
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : `a ${typeof value}`;
}

function failure(rawId: string, code: string, message: string): string {
  return `{"id":${rawId},"error":${JSON.stringify({ code, message })}}`;
}
