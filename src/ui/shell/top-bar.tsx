import type { JSX } from 'solid-js';
import { createSignal, Show } from 'solid-js';
import { renamePlan } from '../../core/plan/operations/rename-plan.ts';
import { commandItem, shownShortcut } from '../primitives/command-item.ts';
import { Icon } from '../primitives/icon.tsx';
import { MenuButton } from '../primitives/menu.tsx';
import { useWorkspace } from '../workspace.ts';
import { SaveSign } from './save-sign.tsx';
import { SearchBox } from './search-box.tsx';

function PlanName(): JSX.Element {
  const workspace = useWorkspace();
  const { store, t } = workspace;
  const [renaming, setRenaming] = createSignal(false);
  const title = () => store().plan().title;
  const accessibleName = () =>
    t('plan.menu', { title: store().plan().isSample ? `${title()} ${t('plan.sample')}` : title() });
  const keep = (text: string): void => {
    setRenaming(false);
    if (text !== title()) workspace.attempt(renamePlan(store().plan(), { title: text }));
  };
  return (
    <Show
      when={!renaming()}
      fallback={
        <input
          class="input top-bar__plan"
          aria-label={t('plan.rename')}
          value={title()}
          ref={(element) => queueMicrotask(() => element.select())}
          onBlur={(event) => keep(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') keep(event.currentTarget.value);
            if (event.key === 'Escape') setRenaming(false);
          }}
        />
      }
    >
      <MenuButton
        buttonClass="button button--plain top-bar__plan"
        onDoubleClick={() => setRenaming(true)}
        accessibleName={accessibleName()}
        label={
          <>
            <span>{title()}</span>{' '}
            <Show when={store().plan().isSample}>
              <span class="tag">{t('plan.sample')}</span>
            </Show>
            <Icon name="menu" />
          </>
        }
        items={[
          { label: t('plan.rename'), run: () => setRenaming(true) },
          ...[
            'plans',
            'newPlan',
            'samplePlan',
            'saveFile',
            'openFile',
            'mergeFile',
            'exportFile',
            'share',
            'mapPicture',
            'annex',
            'application',
          ].map((id) => commandItem(workspace, id)),
        ]}
      />
    </Show>
  );
}

function StepButton(props: { readonly command: 'undo' | 'redo' }): JSX.Element {
  const { commands, t } = useWorkspace();
  const command = commands.find((candidate) => candidate.id === props.command);
  return (
    <button
      type="button"
      class="button button--plain button--icon"
      disabled={command?.enabled() !== true}
      title={`${t(`command.${props.command}`)} (${shownShortcut(command?.shortcut ?? '')})`}
      onClick={() => command?.run()}
    >
      <Icon name={props.command} />
      <span class="visually-hidden">{t(`command.${props.command}`)}</span>
    </button>
  );
}

/** There once the plan has a story to show. */
function PresentButton(): JSX.Element {
  const { commands, t } = useWorkspace();
  const command = commands.find(({ id }) => id === 'present');
  return (
    <Show when={command?.enabled() === true}>
      <button type="button" class="button" onClick={() => command?.run()}>
        {t('command.present')}
      </button>
    </Show>
  );
}

export function TopBar(): JSX.Element {
  const workspace = useWorkspace();
  const { session, t } = workspace;
  return (
    <header class="top-bar">
      <h1 class="top-bar__brand">Zonplan</h1>
      <PlanName />
      <SaveSign />
      <div class="top-bar__spring" />
      <SearchBox />
      <PresentButton />
      <StepButton command="undo" />
      <StepButton command="redo" />
      <button
        type="button"
        class="button button--plain top-bar__language"
        lang={session.state.language === 'sv' ? 'en' : 'sv'}
        onClick={() => session.set({ language: session.state.language === 'sv' ? 'en' : 'sv' })}
      >
        {session.state.language === 'sv' ? 'English' : 'Svenska'}
      </button>
      <MenuButton
        side="right"
        buttonClass="button button--plain button--icon"
        accessibleName={t('menu.more')}
        label={<Icon name="question" />}
        items={[
          'palette',
          'shortcuts',
          'language',
          'themeLight',
          'themeDark',
          'themeProjector',
          'lists',
          'allocation',
          'accessibility',
        ].map((id) => commandItem(workspace, id))}
      />
    </header>
  );
}
