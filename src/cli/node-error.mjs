/**
 * @param {unknown} error
 * @returns {string} the code of a Node.js system error such as ENOENT, or '' for any other
 */
export function codeOf(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
