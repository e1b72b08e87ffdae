import type { BorderShiftRequest } from './border-shift-messages.ts';
import { shiftBorders } from './shift-borders.ts';

/** Turf's buffer can be slow, or not end, on a shape of many corners: here the page can end it. */
addEventListener('message', ({ data: request }: MessageEvent<BorderShiftRequest>) => {
  postMessage(shiftBorders(request));
});
