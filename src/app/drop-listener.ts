import type { Workspace } from '../ui/workspace.ts';

/**
 * Files dropped anywhere: a PMTiles archive becomes the basemap, a plan file alone is opened beside the others; all else
 * goes to the door, which says what each is before anything changes.
 */
export function listenForDrops(workspace: Workspace): () => void {
  const onDragOver = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
  };
  const onDrop = (event: DragEvent): void => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    takeFiles(workspace, files);
  };
  document.addEventListener('dragover', onDragOver);
  document.addEventListener('drop', onDrop);
  return () => {
    document.removeEventListener('dragover', onDragOver);
    document.removeEventListener('drop', onDrop);
  };
}

function takeFiles({ map, plans, imports }: Workspace, files: readonly File[]): void {
  const archive = files.find(({ name }) => name.endsWith('.pmtiles'));
  if (archive !== undefined) map.setBasemapFile(archive);
  const others = files.filter((file) => file !== archive);
  const [only] = others;
  if (only === undefined) return;
  if (others.length === 1 && only.name.endsWith('.zonplan.json')) plans.openDropped(only);
  else imports.addFiles(others);
}
