import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { en, type Words } from './en';

/** The language of the page. Components take every word from here. */
export const Language = createContext<Words>(en);

export function useWords(): Words {
  return useContext(Language);
}
