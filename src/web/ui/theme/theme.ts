import { createTheme, defaultVariantColorsResolver, type MantineColorsTuple } from '@mantine/core';

/** Pine from tint to hover. Mantine wants ten; the colours painted come from mantine.css, in both schemes. */
const pine: MantineColorsTuple = [
  '#e3f0ec', '#c7e1d9', '#a0cdbf', '#74b5a2', '#4a9c85', '#27816a', '#0b5d4b', '#0a5343', '#094a3c', '#073a2f',
];

/**
 * What of Mantine is not colour: defaults that keep it accessible and inside the content policy.
 * `lockScroll` is off everywhere because its scroll lock writes a <style> element.
 */
export const theme = createTheme({
  primaryColor: 'pine',
  primaryShade: 6,
  colors: { pine },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input);
    return input.variant === 'filled' ? { ...colors, color: 'var(--on-primary)' } : colors;
  },
  components: {
    Button: { defaultProps: { size: 'sm', variant: 'filled' } },
    Modal: { defaultProps: { lockScroll: false } },
    Drawer: { defaultProps: { lockScroll: false } },
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    Checkbox: { defaultProps: { iconColor: 'var(--on-primary)' } },
    Radio: { defaultProps: { iconColor: 'var(--on-primary)' } },
  },
});
