import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconPlus } from '@tabler/icons-react';
import { Fragment, memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOwnSection } from '#contract/document/section';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { AddSection } from './add-section.tsx';
import styles from './editor.module.css';
import { SectionName } from './section-name.tsx';
import { type SectionCommands, type SectionShape, useSections } from './use-sections.ts';

export interface SectionToolsProps {
  /** Id of the document. */
  readonly document: string;
  readonly sections: readonly SectionShape[];
  /** Those on the paper, to which the tools speak. */
  readonly here: readonly SectionShape[];
  readonly commands: SectionCommands;
  readonly go: (section: string) => Promise<void>;
}

type Asks = { readonly what: 'add' } | { readonly what: 'name' | 'remove'; readonly section: SectionShape };

/** Adds a section, and turns those on the paper; what writers added is also named and removed. Not drawn anew while one types. */
export const SectionTools = memo(function SectionTools({ document, sections, here, commands, go }: SectionToolsProps) {
  const { t } = useTranslation('document');
  const [asks, setAsks] = useState<Asks | null>(null);
  const close = () => setAsks(null);
  const { turn, remove } = useSections(document, commands, async (gone) => {
    close();
    const at = sections.findIndex(({ id }) => id === gone);
    const beside = sections[at - 1] ?? sections[at + 1];
    if (beside) await go(beside.id);
  });
  const drop = (section: SectionShape) => (commands.isWritten(section.id) ? setAsks({ what: 'remove', section }) : remove.mutate({ id: document, section: section.id }));
  return (
    <div className={styles.sectionTools}>
      <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => setAsks({ what: 'add' })}>{t('section.add')}</Button>
      <Menu position="bottom-start">
        <Menu.Target><Button variant="subtle" size="compact-sm" rightSection={<IconChevronDown size={14} stroke={1.5} />}>{t('section.arrange')}</Button></Menu.Target>
        <Menu.Dropdown>
          {here.map((section) => (
            <Fragment key={section.id}>
              <Menu.Label>{section.title}</Menu.Label>
              <Menu.Item onClick={() => turn.mutate({ id: document, section: section.id, page: section.page ? 'portrait' : 'landscape' })}>{t(section.page ? 'section.turn.portrait' : 'section.turn.landscape')}</Menu.Item>
              {isOwnSection(section.id) && <>
                <Menu.Item onClick={() => setAsks({ what: 'name', section })}>{t('section.rename')}</Menu.Item>
                <Menu.Item onClick={() => drop(section)}>{t('section.remove')}</Menu.Item>
              </>}
            </Fragment>
          ))}
        </Menu.Dropdown>
      </Menu>
      {asks?.what !== 'remove' && <ProblemScope problem={turn.error ?? remove.error}><ProblemNotice /></ProblemScope>}
      {asks?.what === 'add' && <AddSection document={document} sections={sections} onClose={close} onAdded={async (section) => { close(); await go(section); }} />}
      {asks?.what === 'name' && <SectionName document={document} section={asks.section} onClose={close} />}
      {asks?.what === 'remove' && (
        <ConfirmDialog title={t('section.remove.title', { title: asks.section.title })} confirmLabel={t('section.remove')} grave busy={remove.isPending} onCancel={close}
          onConfirm={() => remove.mutate({ id: document, section: asks.section.id })}>
          <ProblemScope problem={remove.error}><ProblemNotice /></ProblemScope>
          <p>{t('section.remove.explains')}</p>
        </ConfirmDialog>
      )}
    </div>
  );
});
