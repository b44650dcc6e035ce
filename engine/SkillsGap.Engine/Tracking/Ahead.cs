using SkillsGap.Engine.Data;
using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Tracking;

/// <summary>The options that people would have if it were planned again, looked at without planning.</summary>
internal sealed class Ahead
{
    private readonly Workforce read;
    private readonly LevelsNow levels;
    private readonly OptionGenerator generator;
    private readonly RoomLeft room;

    /// <param name="content">Workforce and scenario of the day of the review, with all mentors that are proposed.</param>
    /// <param name="held">People whose pins are by the mentors proposed. What the other pins ask for is counted first.</param>
    /// <param name="learned">The model to estimate with; null for the default.</param>
    /// <param name="threads">Threads to use, or null for all.</param>
    /// <param name="progress">Told how far the work is.</param>
    /// <param name="cancellation">Ends the work with an exception.</param>
    public Ahead(
        WorkforceContent content, IReadOnlySet<int> held, LearnedModel? learned, int? threads, IProgress<StageProgress>? progress,
        CancellationToken cancellation)
    {
        var analysis = WorkforceAnalysis.Of(content.Workforce, content.Scenario!, learned, threads, progress, cancellation);
        read = content.Workforce;
        levels = new(analysis, read);
        generator = WorkforcePlanner.GeneratorFor(analysis);
        room = new(analysis, generator);
        var inScope = analysis.Scope.ToHashSet();
        foreach (var pin in content.Scenario!.Pins.Where(pin => pin.Kind != OptionKind.Stay && !held.Contains(pin.Person)))
        {
            var person = levels.PersonOf(pin.Person);
            if (inScope.Contains(person) && Cheapest(person, pin).FirstOrDefault(option => room.Missing(person, option) is null) is { } option)
                room.Take(person, option);
        }
    }

    /// <summary>Makes room for a path of a kind with the mentor who is proposed.</summary>
    /// <returns>Why there is none, with what would change that; null where there is, and it is counted.</returns>
    public string? Hold(MentorOffer offer, OptionKind kind)
    {
        var person = levels.PersonOf(offer.Person);
        LearningOption[] paths = [.. Cheapest(person, new(offer.Person, kind, offer.Mentor))];
        if (paths.Length == 0)
        {
            return $"no path with {read.People[offer.Mentor!.Value].Id} is over by {levels.Analysis.Scenario.Deadline:yyyy-MM-dd}; a later deadline "
                + "or another cohort would allow one";
        }

        foreach (var path in paths)
        {
            if (room.Missing(person, path) is not null) continue;
            room.Take(person, path);
            return null;
        }

        return $"it would take {room.Missing(person, paths[0])}; more of it would allow it";
    }

    /// <summary>Probability with which somebody on a path that goes on succeeds, by what is left of it.</summary>
    public double Success(int person) => generator.For(levels.PersonOf(person)).Options[0].Success;

    private IEnumerable<LearningOption> Cheapest(int person, Pin pin)
    {
        int? mentor = pin.Mentor is { } asked ? levels.PersonOf(asked) : null;
        return generator.For(person).Options.Where(option => option.Kind == pin.Kind && (mentor is null || option.Mentor == mentor))
            .OrderBy(option => option.Cash).ThenByDescending(option => option.Value);
    }
}
