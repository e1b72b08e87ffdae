import type { PaperActions } from '../ui/paper-actions.ts';
import type { Workspace } from '../ui/workspace.ts';

const annexParts = () => import('./annex.ts');
const changesParts = () => import('./decision-changes.ts');
const pictureParts = () => import('./map-picture.ts');

export function createPaperActions(workspace: () => Workspace): PaperActions {
  return {
    showAnnex: async (holder, options) => {
      const { showAnnex } = await annexParts();
      return await showAnnex(workspace(), holder, options);
    },
    print: () => print(),
    showApplication: async (holder, span) =>
      (await import('./application.ts')).showApplication(workspace(), holder, span),
    saveApplication: async (span) => (await import('./application.ts')).saveApplication(workspace(), span),
    drawLayer: async (drawing) => (await import('./scene-drawing.ts')).drawLayer(workspace(), drawing),
    drawPicture: async (picture) => (await pictureParts()).drawPicture(workspace(), picture),
    savePicture: async (picture) => (await pictureParts()).savePicture(workspace(), picture),
    saveScenePicture: async (scene) => (await pictureParts()).saveScenePicture(workspace(), scene),
    chooseDecision: async (onFile) => (await changesParts()).chooseDecision(workspace(), onFile),
    showChanges: async (decided, holder, options) =>
      (await changesParts()).showChanges(workspace(), decided, holder, options),
    freeze: async () => {
      const { freezeDecision } = await annexParts();
      return await freezeDecision(workspace());
    },
  };
}
