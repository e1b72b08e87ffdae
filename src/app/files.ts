/** Asks for one file; null when the person changes their mind. */
export function chooseFile(accept: string): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.className = 'visually-hidden';
    const finish = (file: File | null): void => {
      input.remove();
      resolve(file);
    };
    input.addEventListener('change', () => finish(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => finish(null));
    // In the page, so that a driver of the page can find it.
    document.body.append(input);
    input.click();
  });
}

export function downloadText(fileName: string, text: string, mediaType = 'application/json'): void {
  downloadFile(fileName, text, mediaType);
}

export function downloadFile(fileName: string, content: string | Uint8Array<ArrayBuffer>, mediaType: string): void {
  downloadBlob(fileName, new Blob([content], { type: mediaType }));
}

export function downloadBlob(fileName: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The download has its own reference by then; a minute is far more than it needs to start.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
