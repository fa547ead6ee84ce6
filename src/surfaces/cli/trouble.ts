import { DebabelError } from '#model';
import { ClosedPipe } from './streams.ts';

/** What to say of one text that could not be worked on, for the others to go on. Throws on what is no matter of one text. */
export function troubleOf(error: unknown, name: string): string {
  if (error instanceof ClosedPipe) throw error;
  return error instanceof DebabelError ? error.message : `${name}: ${internalTrouble(error)}`;
}

/** A fault of debabel, told to a person who did nothing wrong: what happened, where in the code, what to do. */
export function internalTrouble(error: unknown): string {
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const [, place] =
    /\n\s+at (?:.*?\()?(?:file:\/\/)?([^\s()]+:\d+:\d+)\)?/.exec(error instanceof Error ? String(error.stack) : '') ??
    [];
  return `A fault in debabel, not in the text, which is left as it was: please report it (${said}${place === undefined ? '' : `, at ${place}`})`;
}
