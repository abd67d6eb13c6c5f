import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../../api/problem.ts';
import { uploadFile } from '../../api/upload.ts';

export interface Upload { readonly fileId: string; readonly choices: { readonly cell: string; readonly chosen: string }[] }

/** Bytes beyond which no workbook of ours can be. */
const LARGEST = 8 * 1024 * 1024;

/** A workbook that comes back: sent once, looked at as a difference, and again with each reading that is chosen. */
export function useWorkbook<P>(preview: (upload: Upload) => Promise<P>) {
  const [shown, show] = useState<(Upload & { readonly preview: P }) | null>(null);
  const look = useMutation<Upload & { readonly preview: P }, Error, File | Upload>({
    mutationFn: async (from) => {
      const upload = from instanceof File ? { fileId: (await sent(from)).id, choices: [] } : from;
      return { ...upload, preview: await preview(upload) };
    },
    onSuccess: show,
  });
  return {
    shown, looking: look.isPending, error: look.error,
    clear: () => show(null),
    take: (file: File) => { show(null); look.mutate(file); },
    choose: (cell: string, chosen: string) => {
      if (shown) look.mutate({ fileId: shown.fileId, choices: [...shown.choices.filter((each) => each.cell !== cell), { cell, chosen }] });
    },
  };
}

async function sent(file: File): Promise<{ readonly id: string }> {
  if (file.size > LARGEST) throw new ApiProblem(413, 'workbook.too-large', {});
  return uploadFile(file);
}

/** Gives the file to the browser to keep. */
export function keep(file: Blob): void {
  const href = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = href;
  link.download = file instanceof File ? file.name : 'isian.xlsx';
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
