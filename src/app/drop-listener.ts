import type { Workspace } from '../ui/workspace.ts';

/** A file dropped anywhere: a PMTiles archive becomes the basemap, anything else is read as a plan file. */
export function listenForDrops(workspace: Workspace): () => void {
  const onDragOver = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
  };
  const onDrop = (event: DragEvent): void => {
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    if (file.name.endsWith('.pmtiles')) workspace.map.setBasemapFile(file);
    else workspace.plans.openDropped(file);
  };
  document.addEventListener('dragover', onDragOver);
  document.addEventListener('drop', onDrop);
  return () => {
    document.removeEventListener('dragover', onDragOver);
    document.removeEventListener('drop', onDrop);
  };
}
