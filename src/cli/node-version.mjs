/**
 * The first thing every command of Zonplan's asks, so it is written in words that old versions of Node understand.
 * @param {string} version such as process.versions.node
 * @returns {string | null} what to tell the person, or null where the version will do
 */
export function nodeVersionProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const willDo = major >= 23 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
  return willDo
    ? null
    : `Zonplan needs Node.js 20.19 or later (20.19+, 22.12+, or 23 and up). This is ${version}. See https://nodejs.org.`;
}
