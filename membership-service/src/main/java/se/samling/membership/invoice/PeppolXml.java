package se.samling.membership.invoice;

import com.helger.ubl21.UBL21Marshaller;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.AddressType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.BillingReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CountryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CreditNoteLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CustomerPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DocumentReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.InvoiceLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyLegalEntityType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyNameType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyTaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PaymentTermsType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PriceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.SupplierPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxCategoryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSubtotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxTotalType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.NoteType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.TaxExemptionReasonType;
import oasis.names.specification.ubl.schema.xsd.creditnote_21.CreditNoteType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes an invoice or a credit note as Peppol BIS Billing 3.0, that is UBL 2.1 within EN 16931. */
@Component
public class PeppolXml {

    private static final String CUSTOMIZATION =
            "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
    private static final String PROFILE = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";
    private static final String KRONOR = "SEK";
    /** UN/ECE recommendation 20: one of something that is counted. */
    private static final String PIECE = "EA";
    /** UNTDID 1001. */
    private static final String INVOICE = "380";

    private static final String CREDIT_NOTE = "381";

    public byte[] write(Invoice invoice) {
        var text = invoice.creditNote()
                ? UBL21Marshaller.creditNote().setFormattedOutput(true).getAsString(creditNote(invoice))
                : UBL21Marshaller.invoice().setFormattedOutput(true).getAsString(invoice(invoice));
        return Objects.requireNonNull(text, "an invoice that is no UBL").getBytes(StandardCharsets.UTF_8);
    }

    private static InvoiceType invoice(Invoice invoice) {
        var content = invoice.content();
        var ubl = new InvoiceType();
        ubl.setCustomizationID(CUSTOMIZATION);
        ubl.setProfileID(PROFILE);
        ubl.setID(invoice.printedNumber());
        ubl.setIssueDate(content.issuedOn());
        ubl.setDueDate(content.dueOn());
        ubl.setInvoiceTypeCode(INVOICE);
        ubl.setDocumentCurrencyCode(KRONOR);
        ubl.setBuyerReference(content.buyerReference());
        ubl.setAccountingSupplierParty(supplier(content));
        ubl.setAccountingCustomerParty(customer(content));
        ubl.addTaxTotal(tax(content));
        ubl.setLegalMonetaryTotal(total(content));
        var line = new InvoiceLineType();
        line.setID("1");
        line.setInvoicedQuantity(BigDecimal.valueOf(content.quantity())).setUnitCode(PIECE);
        line.setLineExtensionAmount(content.net().kronor()).setCurrencyID(KRONOR);
        line.setItem(item(content));
        line.setPrice(price(content));
        ubl.addInvoiceLine(line);
        return ubl;
    }

    private static CreditNoteType creditNote(Invoice invoice) {
        var content = invoice.content();
        var ubl = new CreditNoteType();
        ubl.setCustomizationID(CUSTOMIZATION);
        ubl.setProfileID(PROFILE);
        ubl.setID(invoice.printedNumber());
        ubl.setIssueDate(content.issuedOn());
        ubl.setCreditNoteTypeCode(CREDIT_NOTE);
        ubl.addNote(new NoteType(content.reason()));
        ubl.setDocumentCurrencyCode(KRONOR);
        ubl.setBuyerReference(content.buyerReference());
        ubl.addBillingReference(credited(content.creditedNumber()));
        ubl.setAccountingSupplierParty(supplier(content));
        ubl.setAccountingCustomerParty(customer(content));
        var terms = new PaymentTermsType();
        terms.addNote(new NoteType("Krediterar faktura " + content.creditedNumber()));
        ubl.addPaymentTerms(terms);
        ubl.addTaxTotal(tax(content));
        ubl.setLegalMonetaryTotal(total(content));
        var line = new CreditNoteLineType();
        line.setID("1");
        line.setCreditedQuantity(BigDecimal.valueOf(content.quantity())).setUnitCode(PIECE);
        line.setLineExtensionAmount(content.net().kronor()).setCurrencyID(KRONOR);
        line.setItem(item(content));
        line.setPrice(price(content));
        ubl.addCreditNoteLine(line);
        return ubl;
    }

    private static BillingReferenceType credited(@Nullable String number) {
        var document = new DocumentReferenceType();
        document.setID(number);
        var reference = new BillingReferenceType();
        reference.setInvoiceDocumentReference(document);
        return reference;
    }

    /**
     * The seller's VAT number is its organisation number between SE and 01 (Skatteverket, momsregistreringsnummer); an exempt invoice
     * needs it as well (BR-E-02).
     */
    private static SupplierPartyType supplier(Invoice.Content content) {
        var party = party(content.seller());
        var tax = new PartyTaxSchemeType();
        tax.setCompanyID("SE" + content.seller().number().replace("-", "") + "01");
        tax.setTaxScheme(vatScheme());
        party.addPartyTaxScheme(tax);
        var supplier = new SupplierPartyType();
        supplier.setParty(party);
        return supplier;
    }

    private static CustomerPartyType customer(Invoice.Content content) {
        var customer = new CustomerPartyType();
        customer.setParty(party(content.buyer()));
        return customer;
    }

    private static PartyType party(Invoice.Party of) {
        var party = new PartyType();
        var peppol = Objects.requireNonNull(of.peppolId()).split(":", 2);
        party.setEndpointID(peppol[1]).setSchemeID(peppol[0]);
        var name = new PartyNameType();
        name.setName(of.name());
        party.addPartyName(name);
        var country = new CountryType();
        country.setIdentificationCode("SE");
        var address = new AddressType();
        address.setCountry(country);
        party.setPostalAddress(address);
        var legal = new PartyLegalEntityType();
        legal.setRegistrationName(of.name());
        legal.setCompanyID(of.number().replace("-", "")).setSchemeID("0007");
        party.addPartyLegalEntity(legal);
        return party;
    }

    private static TaxTotalType tax(Invoice.Content content) {
        var part = new TaxSubtotalType();
        part.setTaxableAmount(content.net().kronor()).setCurrencyID(KRONOR);
        part.setTaxAmount(content.vat().kronor()).setCurrencyID(KRONOR);
        part.setTaxCategory(category(content, true));
        var tax = new TaxTotalType();
        tax.setTaxAmount(content.vat().kronor()).setCurrencyID(KRONOR);
        tax.addTaxSubtotal(part);
        return tax;
    }

    /** S is the standard or a reduced rate, E is exempt (UNCL 5305); the reason stands once, in the total. */
    private static TaxCategoryType category(Invoice.Content content, boolean withReason) {
        var category = new TaxCategoryType();
        category.setID(content.vatPercent() > 0 ? "S" : "E");
        category.setPercent(BigDecimal.valueOf(content.vatPercent()));
        if (withReason && content.exemption() != null) {
            category.addTaxExemptionReason(new TaxExemptionReasonType(content.exemption()));
        }
        category.setTaxScheme(vatScheme());
        return category;
    }

    private static TaxSchemeType vatScheme() {
        var scheme = new TaxSchemeType();
        scheme.setID("VAT");
        return scheme;
    }

    private static MonetaryTotalType total(Invoice.Content content) {
        var total = new MonetaryTotalType();
        total.setLineExtensionAmount(content.net().kronor()).setCurrencyID(KRONOR);
        total.setTaxExclusiveAmount(content.net().kronor()).setCurrencyID(KRONOR);
        total.setTaxInclusiveAmount(content.total().kronor()).setCurrencyID(KRONOR);
        total.setPayableAmount(content.total().kronor()).setCurrencyID(KRONOR);
        return total;
    }

    private static ItemType item(Invoice.Content content) {
        var item = new ItemType();
        item.setName(content.description());
        item.addClassifiedTaxCategory(category(content, false));
        return item;
    }

    private static PriceType price(Invoice.Content content) {
        var price = new PriceType();
        price.setPriceAmount(content.price().kronor()).setCurrencyID(KRONOR);
        return price;
    }
}
