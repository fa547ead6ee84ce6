import { compile } from '#assembly';
import type { Streams } from '../streams.ts';

/** `debabel compile`, the second half of `npm run build`. */
export async function compileCommand(_argv: readonly string[], { stdout }: Streams): Promise<number> {
  const { rules, names } = await compile();
  await stdout.write(`compiled ${rules} rules and ${names} names\n`);
  return 0;
}
