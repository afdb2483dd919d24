import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type StaffWords, staffEn } from '../text/staff-en';

/** The language of the staff's pages. Components take every word from here. */
export const StaffLanguage = createContext<StaffWords>(staffEn);

export function useWords(): StaffWords {
  return useContext(StaffLanguage);
}
