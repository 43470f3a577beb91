'use client';

import { MAX_UPLOAD_BYTES } from '@threshold/api/patients/store-upload.input';
import { Button } from '@threshold/ui/button';
import { cn } from '@threshold/ui/cn';
import { FileUp } from 'lucide-react';
import { useDropzone } from 'react-dropzone';

const MEGABYTES = MAX_UPLOAD_BYTES / 1024 / 1024;

/** Takes bundles by drop or by a file dialog. The server decides what a file is; only the size is checked here. */
export function DropZone({
  onFiles,
  onRefused,
}: {
  onFiles: (files: readonly File[]) => void;
  onRefused: (name: string, problem: string) => void;
}) {
  const { getRootProps, getInputProps, isDragActive, open } = useDropzone({
    maxSize: MAX_UPLOAD_BYTES,
    noClick: true,
    noKeyboard: true,
    onDrop: (files) => files.length > 0 && onFiles(files),
    onDropRejected: (rejections) => {
      for (const { file } of rejections)
        onRefused(file.name, `The file is larger than ${MEGABYTES} MB. Compress it with gzip, or split the bundle.`);
    },
  });
  return (
    <div
      {...getRootProps()}
      className={cn(
        'grid justify-items-center gap-2 rounded-lg border border-dashed border-input bg-surface px-6 py-7 text-center',
        isDragActive && 'border-solid border-ring bg-accent',
      )}
    >
      <input {...getInputProps({ 'aria-label': 'FHIR bundles to import' })} />
      <span aria-hidden className="grid size-9 place-items-center rounded-full bg-accent text-muted-foreground">
        <FileUp className="size-4.5" />
      </span>
      <p className="text-base font-semibold">{isDragActive ? 'Let go to import' : 'Drop FHIR bundles here'}</p>
      <p className="max-w-md text-sm text-pretty text-muted-foreground">
        R4 bundles as .json or .json.gz, up to {MEGABYTES} MB each, several at once. Nothing is changed before a file
        was read whole; a file that was imported before changes nothing.
      </p>
      <Button variant="primary" className="mt-1" onClick={open}>
        Choose files…
      </Button>
    </div>
  );
}
