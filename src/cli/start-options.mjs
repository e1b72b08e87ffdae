const DEFAULT_PORT = 4173;

/**
 * @param {readonly string[]} args of `npm start -- …`
 * @returns {{ port: number } | { problem: string }}
 */
export function startOptions(args) {
  let port = String(DEFAULT_PORT);
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (arg === '--port') {
      index += 1;
      port = args[index] ?? '';
    } else if (arg.startsWith('--port=')) {
      port = arg.slice('--port='.length);
    } else {
      return { problem: `Unknown option "${arg}". The only one is --port N.` };
    }
  }
  const number = Number(port);
  const isPort = /^\d+$/.test(port) && number >= 1 && number <= 65_535;
  return isPort ? { port: number } : { problem: `--port takes a number from 1 to 65535, not "${port}".` };
}
