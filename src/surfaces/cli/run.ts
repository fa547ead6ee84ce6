import { defaults } from '#settings';
import { sinkOf } from './streams.ts';
export async function run(argv: readonly string[], io: NodeJS.Process): Promise<number> {
  const [command = ''] = argv;
  if (command === 'compile') {
    const { compileData } = await import('#io');
    const { rules, names } = await compileData();
    io.stdout.write(`compiled ${rules} rules and ${names} names\n`);
    return 0;
  }
  if (command === 'pipe') {
    const { pipe } = await import('./commands/pipe.ts');
    return pipe(defaults, { stdin: io.stdin, stdout: sinkOf(io.stdout), stderr: sinkOf(io.stderr) });
  }
  return 2;
}
