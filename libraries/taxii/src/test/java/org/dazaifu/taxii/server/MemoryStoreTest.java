package org.dazaifu.taxii.server;

class MemoryStoreTest extends TaxiiStoreContract {
    @Override
    protected TestedStore newStore() {
        return new MemoryStore();
    }
}
