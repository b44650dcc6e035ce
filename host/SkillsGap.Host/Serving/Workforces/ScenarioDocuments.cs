using System.Text.Json;
using SkillsGap.Engine.Data;
using SkillsGap.Host.Security;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Serving.Workforces;

/// <summary>Scenarios as they are sent.</summary>
internal static class ScenarioDocuments
{
    /// <summary>The scenario of content; null where it has none.</summary>
    public static ScenarioDocument? Of(WorkforceContent content) => content.Scenario is { } scenario
        ? JsonSerializer.Deserialize(ScenarioFile.Write(scenario, content.Workforce), ServiceJson.TypeOf<ScenarioDocument>())
        : null;

    /// <summary>The same with people under pseudonyms; somebody who has none stays, to be reported as unknown.</summary>
    public static ScenarioDocument Sealed(ScenarioDocument scenario, PseudonymMap map)
    {
        return scenario with
        {
            Scope = scenario.Scope is { } scope ? scope with { People = All(scope.People) } : null,
            Pins = scenario.Pins is { } pins ? [.. pins.Select(pin => pin with { Person = One(pin.Person),
                Mentor = pin.Mentor is { } mentor ? One(mentor) : null })] : null,
            Exclude = All(scenario.Exclude),
            UnderWay = scenario.UnderWay is { } paths ? [.. paths.Select(path => path with { Person = One(path.Person),
                Mentor = path.Mentor is { } mentor ? One(mentor) : null })] : null,
            Declined = scenario.Declined is { } declined ? [.. declined.Select(one => one with { Person = One(one.Person),
                Mentor = one.Mentor is { } mentor ? One(mentor) : null })] : null,
        };

        string One(string id) => map.OfPerson(id)?.Pseudonym ?? id;
        string[]? All(string[]? ids) => ids is null ? null : [.. ids.Select(One)];
    }
}
