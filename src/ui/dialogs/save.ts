/** Offers a file to be kept. */
export function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // some browsers read the file only once they have asked where to
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
