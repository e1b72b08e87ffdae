import { spawnSync } from 'node:child_process';

/** The programs that read exported files without a line of ours. */
const PROGRAMS = ['ogrinfo', 'ogr2ogr'];

/** @returns {string[]} which of GDAL's programs are not on PATH */
export function missingGdal() {
  return PROGRAMS.filter((program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error !== undefined);
}

/** @returns {string} what to tell a person who has no GDAL */
export function howToGetGdal() {
  return [
    `Exported files are read back by GDAL, and ${missingGdal().join(', ')} was not found.`,
    'Install it (Debian, Ubuntu: sudo apt-get install gdal-bin; macOS: brew install gdal), then: npm test -- --project readers',
  ].join('\n');
}
