import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openKnowledge, trainData } from '#io';
import { DebabelError } from '#model';
import { folderOf } from '../../helpers/cli.ts';

async function faultOf(files: Readonly<Record<string, string>>): Promise<{ folder: string; fault: unknown }> {
  const folder = folderOf(files);
  const { lexicon, gazetteer } = openKnowledge();
  const fault: unknown = await trainData(folder, lexicon, gazetteer.registry).catch((error: unknown) => error);
  return { folder, fault };
}

test('a source that is not there is told with its place and where sources are from', async () => {
  const { folder, fault } = await faultOf({});
  expect(fault).toBeInstanceOf(DebabelError);
  expect(fault).toMatchObject({
    code: 'data-file',
    place: join(folder, 'en-us.lm.bin'),
    message: expect.stringMatching(
      /: Expected a source of the language model, found none: see src\/train\/README\.md$/,
    ) as string,
  });
});

test('a source with another SHA-256 is refused, and both are told', async () => {
  const { folder, fault } = await faultOf({ 'en-us.lm.bin': '' });
  expect(fault).toBeInstanceOf(DebabelError);
  // SHA-256 of nothing.
  const got = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  expect(fault).toMatchObject({
    code: 'data-file',
    place: join(folder, 'en-us.lm.bin'),
    message: expect.stringMatching(
      new RegExp(`: Expected the source with SHA-256 [0-9a-f]{64}, got ${got}$`),
    ) as string,
  });
});
