import type { Trade } from '../../domain/settings.ts';
import type { TradeWords } from '../messages/trades.ts';

export const trades: Readonly<Record<Trade, TradeWords>> = {
  restaurant: {
    customer: 'cliente',
    theCustomer: 'el cliente',
    customers: 'clientes',
    place: 'mesa',
    department: 'área',
    departments: 'áreas',
    playbook: 'guía de actuación',
  },
  hotel: {
    customer: 'huésped',
    theCustomer: 'el huésped',
    customers: 'huéspedes',
    place: 'habitación',
    department: 'departamento',
    departments: 'departamentos',
    playbook: 'guía de actuación',
  },
  clinic: {
    customer: 'paciente',
    theCustomer: 'el paciente',
    customers: 'pacientes',
    place: 'consulta',
    department: 'departamento',
    departments: 'departamentos',
    playbook: 'protocolo',
  },
  shop: {
    customer: 'cliente',
    theCustomer: 'el cliente',
    customers: 'clientes',
    place: 'pedido',
    department: 'departamento',
    departments: 'departamentos',
    playbook: 'guía de actuación',
  },
  other: {
    customer: 'cliente',
    theCustomer: 'el cliente',
    customers: 'clientes',
    place: 'lugar',
    department: 'departamento',
    departments: 'departamentos',
    playbook: 'guía de actuación',
  },
};
