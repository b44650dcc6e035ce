using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using SkillsGap.Engine.Data.Tables;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data.Scenarios;

/// <summary>Writes a scenario in its one canonical form: every key in a fixed order, null ones left out, indented by two, LF.</summary>
internal static class ScenarioWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(Stream stream, Scenario scenario, Workforce workforce)
    {
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("asOf", FieldTypes.Date.Write(scenario.AsOf));
            json.WriteString("deadline", FieldTypes.Date.Write(scenario.Deadline));
            json.WriteNumber("horizonMonths", scenario.HorizonMonths);
            json.WriteString("currency", scenario.Currency);
            json.WriteNumber("seed", scenario.Seed);
            WriteScope(json, scenario.Scope, workforce);
            json.WriteStartArray("targets");
            foreach (CapabilityTarget target in scenario.Targets)
            {
                json.WriteStartObject();
                json.WriteString("capable", workforce.Roles[target.Role].Id);
                json.WriteNumber("headcount", target.Headcount);
                if (target.Expected is double expected)
                    json.WriteNumber("expected", expected);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            WriteIds(json, "transitions", scenario.Transitions, role => workforce.Roles[role].Id);
            if (!scenario.Offers.IsEmpty)
                WriteOffers(json, scenario.Offers, workforce);
            if (scenario.Budget is double budget)
                json.WriteNumber("budget", budget);
            json.WriteBoolean("countTime", scenario.CountTime);
            json.WriteStartObject("weights");
            json.WriteNumber("benefit", scenario.BenefitWeight);
            json.WriteNumber("cost", scenario.CostWeight);
            json.WriteEndObject();
            if (scenario.Generic is GenericProgramme generic)
                WriteGeneric(json, generic);
            json.WriteNumber("mentorHoursPerMentee", scenario.MentorHoursPerMentee);
            json.WriteStartObject("tiers");
            json.WriteNumber("targeted", scenario.Tiers.Targeted);
            json.WriteNumber("structured", scenario.Tiers.Structured);
            json.WriteNumber("lowReach", scenario.Tiers.LowReach);
            json.WriteEndObject();
            WritePins(json, scenario.Pins, workforce);
            WriteIds(json, "exclude", scenario.Exclude, person => workforce.People[person].Id);
            ProgressWriter.Write(json, scenario, workforce);
            if (scenario.Parity is ParityRule parity)
                WriteParity(json, parity);
            if (scenario.Audit != new AuditSettings())
                WriteAudit(json, scenario.Audit);
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
    }

    private static void WriteOffers(Utf8JsonWriter json, ImmutableArray<PathOffer> offers, Workforce workforce)
    {
        json.WriteStartArray("offers");
        foreach (PathOffer offer in offers)
        {
            json.WriteStartObject();
            json.WriteString("unit", workforce.Units[offer.Unit].Id);
            json.WriteString("role", workforce.Roles[offer.Role].Id);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteScope(Utf8JsonWriter json, Scope scope, Workforce workforce)
    {
        json.WriteStartObject("scope");
        switch (scope)
        {
            case Scope.OfPeople some:
                WriteIds(json, "people", some.People, person => workforce.People[person].Id);
                break;
            case Scope.OfUnits some:
                WriteIds(json, "units", some.Units, unit => workforce.Units[unit].Id);
                break;
            case Scope.SelfReportBelow below:
                json.WriteStartObject("selfReportBelow");
                json.WriteString("competency", below.CompetencyId);
                json.WriteNumber("level", below.Level);
                json.WriteEndObject();
                break;
            default:
                json.WriteBoolean("all", true);
                break;
        }
        json.WriteEndObject();
    }

    private static void WriteGeneric(Utf8JsonWriter json, GenericProgramme generic)
    {
        json.WriteStartObject("generic");
        json.WriteNumber("weeks", generic.Weeks);
        json.WriteNumber("hours", generic.Hours);
        json.WriteNumber("costPerPerson", generic.CostPerPerson);
        json.WriteNumber("success", generic.Success);
        json.WriteEndObject();
    }

    private static void WriteParity(Utf8JsonWriter json, ParityRule parity)
    {
        json.WriteStartObject("parity");
        json.WriteStartArray("constraints");
        foreach (string constraint in parity.Constraints)
            json.WriteStringValue(constraint);
        json.WriteEndArray();
        json.WriteNumber("tolerance", parity.Tolerance);
        json.WriteEndObject();
    }

    private static void WriteAudit(Utf8JsonWriter json, AuditSettings audit)
    {
        json.WriteStartObject("audit");
        json.WriteStartObject("weights");
        foreach (Pillar pillar in Enum.GetValues<Pillar>())
            json.WriteNumber(Vocabulary.Pillars.Of(pillar), audit.Weights[pillar]);
        json.WriteEndObject();
        json.WriteNumber("outcomeShare", audit.OutcomeShare);
        json.WriteNumber("outcomeMonths", audit.OutcomeMonths);
        json.WriteNumber("everyMonths", audit.EveryMonths);
        json.WriteNumber("restWeeks", audit.RestWeeks);
        json.WriteNumber("mostPerYear", audit.MostPerYear);
        json.WriteEndObject();
    }

    private static void WritePins(Utf8JsonWriter json, ImmutableArray<Pin> pins, Workforce workforce)
    {
        json.WriteStartArray("pins");
        foreach (Pin pin in pins)
        {
            json.WriteStartObject();
            json.WriteString("person", workforce.People[pin.Person].Id);
            json.WriteString("kind", Vocabulary.Options.Of(pin.Kind));
            if (pin.Mentor is int mentor)
                json.WriteString("mentor", workforce.People[mentor].Id);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteIds(Utf8JsonWriter json, string key, ImmutableArray<int> indices, Func<int, string> id)
    {
        json.WriteStartArray(key);
        foreach (int index in indices)
            json.WriteStringValue(id(index));
        json.WriteEndArray();
    }
}
