import type { JSX } from 'solid-js';
import { For, Show } from 'solid-js';
import type { DrawMode } from '../../store/session-store.ts';
import { commandItem } from '../primitives/command-item.ts';
import { CheckField } from '../primitives/field.tsx';
import type { IconName } from '../primitives/icon.tsx';
import { Icon } from '../primitives/icon.tsx';
import { useWorkspace } from '../workspace.ts';
import { ZoneList } from './zone-list.tsx';

const DRAW_MODES: readonly { readonly mode: DrawMode; readonly command: string }[] = [
  { mode: 'polygon', command: 'drawPolygon' },
  { mode: 'freehand', command: 'drawFreehand' },
  { mode: 'rectangle', command: 'drawRectangle' },
  { mode: 'circle', command: 'drawCircle' },
];

type ToolIcon = DrawMode | 'choose' | 'file';

function ToolButton(props: {
  readonly icon: ToolIcon;
  readonly command: string;
  readonly pressed: boolean;
}): JSX.Element {
  const workspace = useWorkspace();
  const item = () => commandItem(workspace, props.command);
  return (
    <button
      type="button"
      class="tool"
      aria-pressed={props.pressed}
      disabled={item().disabled === true}
      title={item().shortcut === undefined ? item().label : `${item().label} (${item().shortcut})`}
      onClick={() => item().run()}
    >
      <Icon name={props.icon} />
      <span>{workspace.t(`zones.tool.${props.icon}`)}</span>
    </button>
  );
}

/** Draw zones, list them, combine them. */
export function ZonesPanel(): JSX.Element {
  const workspace = useWorkspace();
  const { session, store, map, plans, t } = workspace;
  const tool = () => session.state.tool;
  const drawing = (mode: DrawMode): boolean => {
    const now = tool();
    return now.kind === 'draw' && now.mode === mode;
  };
  const selected = () => session.state.selectedZones;
  const editable = () => !store().readOnly;
  return (
    <>
      <section class="panel__section">
        <h2>{t('zones.title')}</h2>
        <Show when={editable()} fallback={<p class="remark">{t('plan.readOnly')}</p>}>
          <div class="tools" role="toolbar" aria-label={t('zones.tools')}>
            <For each={DRAW_MODES}>
              {(each) => <ToolButton icon={each.mode} command={each.command} pressed={drawing(each.mode)} />}
            </For>
            <ToolButton icon="choose" command="chooseAreas" pressed={tool().kind === 'choose-areas'} />
            <ToolButton icon="file" command="zoneFromCoordinates" pressed={false} />
          </div>
          <CheckField
            label={t('zones.snap')}
            checked={session.state.snapToBorders}
            onChange={(snapToBorders) => session.set({ snapToBorders })}
          />
        </Show>
      </section>
      <section class="panel__section">
        <Show
          when={store().plan().zones.length > 0}
          fallback={
            <div class="empty">
              <p>{t('zones.empty')}</p>
              <div class="button-row">
                <button type="button" class="button button--main" onClick={() => map.startDrawing('polygon')}>
                  {t('zones.emptyDraw')}
                </button>
                <button type="button" class="button" onClick={() => plans.createSample()}>
                  {t('command.samplePlan')}
                </button>
              </div>
            </div>
          }
        >
          <ZoneList />
        </Show>
        <Show when={selected().length > 0 && editable()}>
          <div class="zone-actions" role="toolbar" aria-label={t('zones.actions')}>
            <For
              each={
                selected().length === 1
                  ? (['reshape', 'zoneCorners', 'duplicateZone', 'splitZone', 'removeZone'] as const)
                  : (['uniteZones', 'subtractZones', 'removeZone'] as const)
              }
            >
              {(command) => <ActionButton command={command} />}
            </For>
          </div>
        </Show>
      </section>
    </>
  );
}

const ACTION_ICONS = {
  reshape: 'reshape',
  zoneCorners: 'file',
  duplicateZone: 'duplicate',
  splitZone: 'split',
  removeZone: 'bin',
  uniteZones: 'unite',
  subtractZones: 'subtract',
} as const satisfies Record<string, IconName>;

function ActionButton(props: { readonly command: keyof typeof ACTION_ICONS }): JSX.Element {
  const workspace = useWorkspace();
  const item = () => commandItem(workspace, props.command);
  /** Which zone is cut is decided by the order they were chosen in: the button says which. */
  const label = (): string => {
    const { session, store, t } = workspace;
    const first = store()
      .plan()
      .zones.find(({ id }) => id === session.state.selectedZones[0]);
    if (props.command !== 'subtractZones' || first === undefined) return item().label;
    return t('zones.subtractFrom', { zone: first.name });
  };
  return (
    <button type="button" class="button" disabled={item().disabled === true} onClick={() => item().run()}>
      <Icon name={ACTION_ICONS[props.command]} />
      {label()}
    </button>
  );
}
