/** Keeps the build in the browser, so that the page opens without a network. Only a built page over https or on this machine can. */
export function keepForOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // Without it the page works as before, with a network: nothing to tell.
  void navigator.serviceWorker.register('./offline-worker.js').catch(() => undefined);
}
