import { create } from 'zustand';

/** Whether the interviewer is taking the screen back: a task stops for it, because it would eat the PIN's digits. */
export const useTakeBackState = create<{ isOpen: boolean; setOpen: (isOpen: boolean) => void }>((set) => ({
  isOpen: false,
  setOpen: (isOpen) => set({ isOpen }),
}));
