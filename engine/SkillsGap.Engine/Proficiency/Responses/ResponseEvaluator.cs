using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency.Evaluating;

namespace SkillsGap.Engine.Proficiency.Responses;

/// <summary>
/// Predicts each held-out answer from all answers before it, and learns from every answer once it is predicted. Answers come in time
/// order; those of one day are taken by person, skill, item (ids, letter by letter), wrong before right and held-out ones last, however
/// they come. Memory: beliefs, ids and shares of people, skills and items, the answers of one day, and 33 bytes per held-out answer, because the AUC ranks
/// them all.
/// </summary>
/// <param name="model">What is believed of answers to begin with, or null for the default.</param>
public sealed class ResponseEvaluator(ResponseModel? model = null)
{
    private static readonly string[] Names = ["two-level filter", "share of the item", "share of the person", "overall share"];

    private readonly ResponseFilter filter = new(model ?? new());
    private readonly Dictionary<string, int> people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> skills = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Skill, string Item), int> items = [];
    private readonly List<RunningShare> personShares = [];
    private readonly List<RunningShare> itemShares = [];
    private readonly List<LoggedResponse> today = [];
    private readonly List<double>[] predictions = [[], [], [], []];
    private readonly List<bool> outcomes = [];
    private RunningShare overall;
    private long responses;

    /// <summary>Takes the next answer.</summary>
    /// <param name="response">The answer.</param>
    /// <exception cref="ArgumentException">It is of an earlier day than the answer before it.</exception>
    public void Add(LoggedResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        if (today.Count > 0 && response.Date != today[0].Date)
        {
            if (response.Date < today[0].Date)
                throw new ArgumentException($"An answer of {response.Date:yyyy-MM-dd} came after one of {today[0].Date:yyyy-MM-dd}.", nameof(response));
            TakeToday();
        }

        today.Add(response);
    }

    /// <summary>Scores what was predicted; nothing is added after that.</summary>
    public ResponseEvaluation Finish()
    {
        TakeToday();
        var happened = CollectionsMarshal.AsSpan(outcomes);
        var scores = ImmutableArray.CreateBuilder<PredictorScore>(Names.Length);
        for (var k = 0; k < Names.Length; k++)
        {
            if (ProbabilityScore.Of(CollectionsMarshal.AsSpan(predictions[k]), happened) is { } score)
                scores.Add(new(Names[k], score));
        }

        return new(responses, outcomes.Count, people.Count, skills.Count, items.Count, scores.DrainToImmutable());
    }

    private void TakeToday()
    {
        today.Sort(Compare);
        foreach (var response in today) Take(response);
        today.Clear();
    }

    private void Take(LoggedResponse response)
    {
        var person = PersonOf(response.Person);
        var item = ItemOf(response.Skill, response.Item);
        ref var ofItem = ref CollectionsMarshal.AsSpan(itemShares)[item];
        ref var ofPerson = ref CollectionsMarshal.AsSpan(personShares)[person];
        var share = overall.Towards(0.5);
        var predicted = filter.Take(person, item, response.Date, response.Correct);
        if (response.HeldOut)
        {
            predictions[0].Add(predicted);
            predictions[1].Add(ofItem.Towards(share));
            predictions[2].Add(ofPerson.Towards(share));
            predictions[3].Add(share);
            outcomes.Add(response.Correct);
        }

        ofItem.Take(response.Correct);
        ofPerson.Take(response.Correct);
        overall.Take(response.Correct);
        responses++;
    }

    private int PersonOf(string id)
    {
        if (people.TryGetValue(id, out var known)) return known;
        personShares.Add(default);
        return people[id] = filter.AddPerson();
    }

    private int ItemOf(string skillId, string id)
    {
        if (!skills.TryGetValue(skillId, out var skill)) skills[skillId] = skill = filter.AddSkill();
        if (items.TryGetValue((skill, id), out var known)) return known;
        itemShares.Add(default);
        return items[(skill, id)] = filter.AddItem(skill);
    }

    private static int Compare(LoggedResponse a, LoggedResponse b)
    {
        var order = string.CompareOrdinal(a.Person, b.Person);
        if (order == 0) order = string.CompareOrdinal(a.Skill, b.Skill);
        if (order == 0) order = string.CompareOrdinal(a.Item, b.Item);
        if (order == 0) order = a.Correct.CompareTo(b.Correct);
        return order == 0 ? a.HeldOut.CompareTo(b.HeldOut) : order;
    }
}
