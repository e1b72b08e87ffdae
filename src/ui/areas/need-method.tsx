import type { JSX } from 'solid-js';
import { createUniqueId, For } from 'solid-js';
import type { MissingRule, NeedMethod } from '../../core/need/need-definition.ts';
import { NEED_METHODS } from '../../core/need/need-definition.ts';
import { SelectField } from '../primitives/field.tsx';
import { useWorkspace } from '../workspace.ts';

const RULES: readonly MissingRule[] = ['complete', 'available'];

/** How parts are made comparable, what becomes of areas that lack one, and "Så är det räknat". */
export function NeedMethodChoice(): JSX.Element {
  const { session, reference, need, t } = useWorkspace();
  const definition = () => session.state.need;
  const ruleName = createUniqueId();
  const formula = (): readonly string[] => {
    const division = reference.divisions.get(need.values().division)?.division.name[session.state.language] ?? '';
    return [
      t(`need.formula.${definition().method}`),
      t('need.formula.index'),
      t('need.formula.population', { division, count: need.values().result.rankedCount }),
      t(`need.formula.missing.${definition().missingRule}`),
      t('need.formula.noInheritance'),
    ];
  };
  return (
    <details class="fold">
      <summary>{t('need.method')}</summary>
      <div class="need-parts">
        <SelectField<NeedMethod>
          label={t('need.methodChoice')}
          value={definition().method}
          options={NEED_METHODS.map((method) => ({ value: method, label: t(`need.method.${method}`) }))}
          onChange={(method) => need.define({ ...definition(), method })}
        />
        <fieldset class="need-choices">
          <legend class="field__label">{t('need.missingRule')}</legend>
          <For each={RULES}>
            {(rule) => (
              <label>
                <input
                  type="radio"
                  name={ruleName}
                  checked={definition().missingRule === rule}
                  onChange={() => need.define({ ...definition(), missingRule: rule })}
                />
                {t(`need.missingRule.${rule}`)}
              </label>
            )}
          </For>
        </fieldset>
        <h3>{t('need.explain')}</h3>
        <ul class="remarks quiet small">
          <For each={formula()}>{(sentence) => <li>{sentence}</li>}</For>
        </ul>
      </div>
    </details>
  );
}
