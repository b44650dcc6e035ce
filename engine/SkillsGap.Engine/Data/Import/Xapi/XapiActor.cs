using System.Text.Json;
using SkillsGap.Engine.Data.Import.Findings;
using SkillsGap.Engine.Data.Import.Json;

namespace SkillsGap.Engine.Data.Import.Xapi;

/// <summary>Who a statement is about, as it says it: exactly one of a mailbox, its SHA-1, an account or an OpenID.</summary>
/// <param name="Shown">For messages.</param>
/// <param name="Person">The person's id, or null if nobody is known by it.</param>
internal readonly record struct XapiActor(string Shown, string? Person)
{
    /// <summary>The actor of a statement; null for groups, for agents without an identity, and for what is no agent.</summary>
    public static XapiActor? Of(JsonElement? actor, PeopleMap people)
    {
        if (actor.Get("objectType").Text() is string type && type != "Agent")
            return null;
        if (actor.Get("mbox").Text() is string mailbox)
            return new(mailbox, people.Find(mailbox));
        if (actor.Get("mbox_sha1sum").Text() is string hash)
            return new(hash, people.FindBySha1(hash));
        if (actor.Get("account").Get("homePage").Text() is string homePage && actor.Get("account").Get("name").Text() is string name)
            return new($"{homePage} {name}", people.FindByAccount(homePage, name));
        return actor.Get("openid").Text() is string openId ? new(openId, people.Find(openId)) : null;
    }
}
