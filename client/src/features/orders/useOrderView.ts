import { useAddressView } from '../../components/useAddressView';
import { readView, writeView } from './order-view';

export const useOrderView = () => useAddressView(readView, writeView);
