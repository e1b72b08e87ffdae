import { get } from 'node:http';
import { codeOf } from '../node-error.mjs';
import { MARKER_PATH } from './static-server.mjs';

/** @typedef {import('./static-server.mjs').ServerMarker} ServerMarker */

const ANSWER_WITHIN_MS = 2000;

/** @typedef {{ kind: 'zonplan', marker: ServerMarker } | { kind: 'stranger' } | { kind: 'nobody' }} PortHolder */

/**
 * Asks who answers on a port of this machine.
 * @param {number} port
 * @returns {Promise<PortHolder>}
 */
export function holderOfPort(port) {
  return new Promise((resolve) => {
    const request = get({ host: 'localhost', port, path: MARKER_PATH, timeout: ANSWER_WITHIN_MS }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (piece) => {
        text += piece;
        if (text.length > 1000) request.destroy();
      });
      response.on('end', () => resolve(holderByAnswer(text)));
      response.on('close', () => resolve({ kind: 'stranger' }));
    });
    request.on('timeout', () => request.destroy());
    request.on('error', (error) => resolve({ kind: refusedBy(error) ? 'nobody' : 'stranger' }));
  });
}

/**
 * @param {string} text
 * @returns {PortHolder}
 */
function holderByAnswer(text) {
  try {
    const marker = JSON.parse(text);
    return marker?.application === 'zonplan' ? { kind: 'zonplan', marker } : { kind: 'stranger' };
  } catch {
    return { kind: 'stranger' };
  }
}

/**
 * @param {Error} error of a connection; where localhost has two addresses, Node wraps both refusals
 * @returns {boolean}
 */
function refusedBy(error) {
  return error instanceof AggregateError ? error.errors.every(refusedBy) : codeOf(error) === 'ECONNREFUSED';
}
