import type { JSX } from 'solid-js';
import { definitionOfPreset, needPresets } from '../../core/need/need-definition.ts';
import { SelectField } from '../primitives/field.tsx';
import { useWorkspace } from '../workspace.ts';

const OWN = 'own';

/** Which index: one that the catalogue offers, or one's own. With the first map, so that the panel stands still. */
export function NeedChoice(): JSX.Element {
  const { session, reference, need, t } = useWorkspace();
  const presets = () => needPresets(reference.catalog);
  return (
    <SelectField<string>
      label={t('areas.need')}
      value={session.state.need.preset ?? OWN}
      options={[
        ...presets().map(({ id, name }) => ({ value: id, label: name[session.state.language] })),
        { value: OWN, label: t('areas.needOwn') },
      ]}
      onChange={(chosen) => {
        const preset = presets().find(({ id }) => id === chosen);
        if (preset !== undefined) need.define(definitionOfPreset(preset, reference.catalog));
        else need.define(session.state.ownNeed ?? { ...session.state.need, preset: null });
      }}
    />
  );
}
