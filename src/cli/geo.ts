import { parseArgs } from 'node:util';
import { buildGeo } from './geo/build-geo.ts';
import { readSourceFolder, writeBuiltFiles } from './geo/folders.ts';
import { formatSourceProblem } from './geo/source-problem.ts';

/** `npm run geo -- --from DIR [--to public/geo]`: source files to the data folder, or what is wrong with them and exit 1. */

const USAGE = 'Usage: npm run geo -- --from DIR [--to public/geo]';

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const folders = readFolders(args);
  if (folders === null) return refuse([USAGE]);
  const { from, to } = folders;
  try {
    const built = await buildGeo(await readSourceFolder(from, to));
    if (!built.ok) return refuse(built.problem.map(formatSourceProblem));
    await writeBuiltFiles(to, built.value);
    console.log(`${to}: ${[...built.value.keys()].join(', ')}`);
    return 0;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return refuse([error.message]);
    throw error;
  }
}

function readFolders(args: readonly string[]): { from: string; to: string } | null {
  try {
    const options = { from: { type: 'string' }, to: { type: 'string', default: 'public/geo' } } as const;
    const { from, to } = parseArgs({ args: [...args], options }).values;
    return from === undefined ? null : { from, to };
  } catch {
    return null;
  }
}

function refuse(lines: readonly string[]): number {
  for (const line of lines) console.error(line);
  return 1;
}
