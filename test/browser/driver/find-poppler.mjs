import { spawnSync } from 'node:child_process';

/** The programs that read a PDF back without the browser that made it. */
const PROGRAMS = ['pdftotext', 'pdfinfo', 'pdffonts', 'pdftoppm'];

/** @returns {string[]} which of poppler's programs are not on PATH */
export function missingPoppler() {
  return PROGRAMS.filter((program) => spawnSync(program, ['-v'], { stdio: 'ignore' }).error !== undefined);
}

/** @param {readonly string[]} missing @returns {string} what to tell a person who has no poppler */
export function howToGetPoppler(missing) {
  return [
    `The test of the printed annex reads the PDF back with poppler, and ${missing.join(', ')} was not found.`,
    'Install it (Debian, Ubuntu: sudo apt-get install poppler-utils; macOS: brew install poppler).',
  ].join('\n');
}
