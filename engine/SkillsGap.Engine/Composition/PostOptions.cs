using System.Collections.Immutable;
using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Composition;

/// <summary>
/// Makes the posts that somebody could take: existing work and the projects' of the role they hold, the projects' of every target whose
/// requirements they meet, and whatever they could learn towards. A path leads to the projects' work and leaves them their role; a transition changes the role,
/// and so leads to its existing work too.
/// </summary>
internal sealed class PostOptions(WorkforceAnalysis analysis, ImmutableArray<WorthCurve> curves)
{
    private readonly HashSet<(int Role, WorkKind Kind)> work = [.. curves.Select(curve => (curve.Role, curve.Kind))];

    /// <summary>The part that those play who do a kind of work.</summary>
    public static TeamPart PartOf(Scenario scenario, int role, WorkKind kind) =>
        scenario.Targets.Any(target => target.Role == role) ? TeamPart.Practitioner
        : kind == WorkKind.Projects ? TeamPart.Supporter : TeamPart.Kept;

    /// <summary>Existing work of the role held: all there is for somebody who is excluded.</summary>
    public Post Stay(int person) => PostOf(analysis.Workforce.People[person].Role, WorkKind.Existing, null);

    /// <summary>The posts, existing work of the role held first unless a pin forbids to stay.</summary>
    public ImmutableArray<Post> For(PersonOptions person)
    {
        var held = analysis.Workforce.People[person.Person].Role;
        var posts = ImmutableArray.CreateBuilder<Post>();
        foreach (var option in person.Options)
        {
            if (option.Kind == OptionKind.Stay) AddAsTheyAre(person.Person, held, posts);
            else if (option.Kind == OptionKind.Path) Add(option.Role, WorkKind.Projects, option, posts);
            else AddBoth(option.Role, option, posts);
        }

        return posts.ToImmutable();
    }

    private void AddAsTheyAre(int person, int held, ImmutableArray<Post>.Builder posts)
    {
        posts.Add(Stay(person));
        Add(held, WorkKind.Projects, null, posts);
        foreach (var target in analysis.Scenario.Targets)
        {
            if (target.Role != held && analysis.FitTo(person, target.Role).Gaps.IsEmpty) Add(target.Role, WorkKind.Projects, null, posts);
        }
    }

    private void AddBoth(int role, LearningOption option, ImmutableArray<Post>.Builder posts)
    {
        Add(role, WorkKind.Projects, option, posts);
        Add(role, WorkKind.Existing, option, posts);
    }

    private void Add(int role, WorkKind kind, LearningOption? option, ImmutableArray<Post>.Builder posts)
    {
        if (work.Contains((role, kind))) posts.Add(PostOf(role, kind, option));
    }

    private Post PostOf(int role, WorkKind kind, LearningOption? option) => new(PartOf(analysis.Scenario, role, kind), role, kind, option);
}
