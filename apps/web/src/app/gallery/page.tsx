import { PageHeader } from '@threshold/ui/page-header';
import { StatusChip } from '@threshold/ui/status-chip';
import type { Metadata } from 'next';
import { GalleryShell } from './gallery-shell';
import { ActionsSection } from './sections/actions';
import { FiguresSection } from './sections/figures';
import { FormsSection } from './sections/forms';
import { MessagesSection } from './sections/messages';
import { OverlaysSection } from './sections/overlays';
import { TablesSection } from './sections/tables';

export const metadata: Metadata = { title: 'Gallery' };

export default function GalleryPage() {
  return (
    <GalleryShell>
      <div className="mx-auto max-w-[1400px] px-6 py-5">
        <div className="pb-6">
          <PageHeader
            title="Gallery"
            crumbs={[{ label: 'Design system', href: '/gallery' }, { label: 'Gallery' }]}
            meta={<StatusChip tone="info">Specimens only</StatusChip>}
            description="Every component in every state, on made-up data."
          />
        </div>
        <ActionsSection />
        <FormsSection />
        <TablesSection />
        <FiguresSection />
        <MessagesSection />
        <OverlaysSection />
      </div>
    </GalleryShell>
  );
}
